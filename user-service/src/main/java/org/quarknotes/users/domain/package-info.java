/**
 * People, their credentials and their sessions. Registering is {@code Registration}, signing in and refreshing
 * {@code SigningIn}, the life of a session {@code SessionKeeping}; how often passwords may be guessed is
 * {@code GuessLimits}. What they need from outside are the ports {@code Users}, {@code Sessions}, {@code Guesses},
 * {@code Passwords}, {@code AccessTokens}, {@code RefreshTokens} and {@code Ids}; why they refuse is {@code Rejection}.
 */
@NullMarked
package org.quarknotes.users.domain;

import org.jspecify.annotations.NullMarked;
