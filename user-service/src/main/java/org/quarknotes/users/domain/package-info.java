/**
 * People, and what they prove themselves with. Becoming one is {@code Registration}, signing in and refreshing
 * {@code SigningIn}, the life of a session {@code SessionKeeping} and {@code OwnSessions}; how a password is recognised,
 * and how often it may be guessed, {@code Identification} and {@code GuessLimits}; what programs get instead,
 * {@code ApiKeyKeeping} and {@code ApiKeyExchange}; changing oneself {@code ProfileKeeping}, {@code CredentialKeeping} and
 * {@code Leaving}; looking after others {@code Administration}. What they need from outside are the ports, in the plural
 * ({@code Users}, {@code Sessions}, {@code ApiKeys}, {@code Guesses}, {@code Passwords} and so on), and {@code Audit};
 * why they refuse is {@code Rejection}.
 */
@NullMarked
package org.quarknotes.users.domain;

import org.jspecify.annotations.NullMarked;
