package org.quarknotes.tokens;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quarknotes.tokens.InvalidToken.Reason;

/** How an issuer spells its access tokens. Both sign with RS256, and name themselves in {@code iss}. */
public enum Dialect {
    /** <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</a>, as user-service issues them. */
    RFC9068 {
        // RFC 9068, section 4: both spellings are the same media type.
        @Override
        boolean admitsType(@Nullable Object type) {
            return "at+jwt".equals(type) || "application/at+jwt".equals(type);
        }

        @Override
        void requireAudience(Claims claims, String audience) throws InvalidToken {
            if (!claims.textOrTexts("aud", MOST_AUDIENCES).contains(audience)) {
                throw new InvalidToken(Reason.WRONG_AUDIENCE);
            }
        }

        @Override
        Optional<String> session(Claims claims) throws InvalidToken {
            return claims.text("sid");
        }

        @Override
        Set<String> groups(Claims claims) throws InvalidToken {
            return Set.copyOf(claims.texts("groups"));
        }
    },

    /**
     * A user pool of Amazon Cognito. Its access tokens have no {@code typ}, no {@code aud} and no {@code sid}; see
     * <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html">
     * the access token</a>. Our API is its resource server {@code quarknotes}.
     */
    COGNITO {
        @Override
        boolean admitsType(@Nullable Object type) {
            return type == null || "JWT".equals(type) || RFC9068.admitsType(type);
        }

        // An identity token has {@code token_use: id}, and the application's name in {@code aud} instead.
        @Override
        void requireAudience(Claims claims, String audience) throws InvalidToken {
            if (!claims.text("token_use").filter("access"::equals).isPresent()) {
                throw new InvalidToken(Reason.WRONG_TYPE);
            }
            if (!claims.text("client_id").filter(audience::equals).isPresent()) {
                throw new InvalidToken(Reason.WRONG_AUDIENCE);
            }
        }

        // The first token that a sign-in gave; those that were refreshed since have it too.
        @Override
        Optional<String> session(Claims claims) throws InvalidToken {
            return claims.text("origin_jti");
        }

        @Override
        Set<String> groups(Claims claims) throws InvalidToken {
            return Set.copyOf(claims.texts("cognito:groups"));
        }

        // {@code quarknotes/notes:read}; those of another resource server keep its name, and so allow nothing here.
        @Override
        Set<String> scopes(Claims claims) throws InvalidToken {
            return super.scopes(claims).stream()
                    .map(scope -> scope.startsWith(OUR_RESOURCES) ? scope.substring(OUR_RESOURCES.length()) : scope)
                    .collect(Collectors.toUnmodifiableSet());
        }
    };

    private static final int MOST_AUDIENCES = 16;
    private static final String OUR_RESOURCES = "quarknotes/";

    /** Whether the header's {@code typ} is that of an access token. */
    abstract boolean admitsType(@Nullable Object type);

    /** @throws InvalidToken when it is meant for others, or is no access token */
    abstract void requireAudience(Claims claims, String audience) throws InvalidToken;

    /** The sign-in that the token came from. */
    abstract Optional<String> session(Claims claims) throws InvalidToken;

    abstract Set<String> groups(Claims claims) throws InvalidToken;

    /** RFC 8693, section 4.2: names between single spaces. */
    Set<String> scopes(Claims claims) throws InvalidToken {
        var names = claims.text("scope").map(scope -> List.of(scope.split(" "))).orElse(List.of());
        return names.stream().filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
