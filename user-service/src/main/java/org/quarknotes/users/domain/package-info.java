/**
 * People, their credentials, sessions and API keys. Registering is {@code Registration}, signing in and refreshing
 * {@code SigningIn}, the life of a session {@code SessionKeeping}; how often passwords may be guessed is
 * {@code GuessLimits}; what programs get instead of a session is {@code ApiKeyKeeping} and {@code ApiKeyExchange}. What
 * they need from outside are the ports {@code Users}, {@code Sessions}, {@code ApiKeys}, {@code Guesses},
 * {@code Passwords}, {@code AccessTokens}, {@code RefreshTokens}, {@code Secrets} and {@code Ids}; why they refuse is
 * {@code Rejection}.
 */
@NullMarked
package org.quarknotes.users.domain;

import org.jspecify.annotations.NullMarked;
