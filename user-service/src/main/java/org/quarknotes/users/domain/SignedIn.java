package org.quarknotes.users.domain;

import java.time.Duration;

/** What somebody who has signed in takes away. */
public record SignedIn(
        SessionId session, AccessToken accessToken, RefreshToken refreshToken, Duration refreshLifetime) {}
