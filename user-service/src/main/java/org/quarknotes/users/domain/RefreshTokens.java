package org.quarknotes.users.domain;

/** Makes refresh tokens that nobody can guess. */
public interface RefreshTokens {
    RefreshToken first(UserId owner, SessionId session);

    /** Always the same for the same token, so that whoever exchanges it twice gets one successor, not two. */
    RefreshToken successorOf(RefreshToken token);
}
