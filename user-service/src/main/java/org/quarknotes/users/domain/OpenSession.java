package org.quarknotes.users.domain;

import java.time.Duration;

/** A session together with the refresh token that continues it. */
record OpenSession(Session session, RefreshToken refreshToken, Duration refreshLifetime) {}
