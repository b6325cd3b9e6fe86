package org.quarknotes.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quarknotes.dynamo.Cursors.InvalidCursor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CursorsTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=";
    private static final Map<String, AttributeValue> LAST =
            Map.of("pk", AttributeValue.fromS("USER#ü"), "sk", AttributeValue.fromS("NOTE#7"));

    private final Cursors cursors = new Cursors("a secret of at least 32 characters");

    @Test
    void a_cursor_opens_to_what_was_sealed_and_fits_into_a_link() throws InvalidCursor {
        var cursor = cursors.seal("ada notes", LAST);

        assertThat(cursors.open("ada notes", cursor)).isEqualTo(LAST);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void a_cursor_works_in_every_replica_that_has_the_secret() throws InvalidCursor {
        var replica = new Cursors("a secret of at least 32 characters");

        assertThat(replica.open("ada notes", cursors.seal("ada notes", LAST))).isEqualTo(LAST);
    }

    @Test
    void a_cursor_of_somebody_else_or_of_another_query_is_refused() {
        var cursor = cursors.seal("ada notes", LAST);

        assertRefused("bob notes", cursor);
        assertRefused("ada tags", cursor);
        assertRefused("ada note", cursor);
        assertRefused("", cursor);
    }

    @Test
    void a_cursor_of_another_secret_is_refused() {
        var other = new Cursors("another secret of at least 32 characters");

        assertRefused("ada notes", other.seal("ada notes", LAST));
    }

    /** Lengths differ so that the last character has no, two or four bits that mean nothing to base64. */
    @ParameterizedTest
    @ValueSource(strings = {"7", "77", "777"})
    void a_cursor_with_any_one_character_changed_is_refused(String isbn) {
        var cursor = cursors.seal("ada notes", Map.of("sk", AttributeValue.fromS(isbn)));

        for (int place = 0; place < cursor.length(); place++) {
            var before = cursor.substring(0, place);
            var after = cursor.substring(place + 1);
            ALPHABET.chars()
                    .mapToObj(letter -> before + Character.toString(letter) + after)
                    .filter(changed -> !changed.equals(cursor))
                    .forEach(changed -> assertRefused("ada notes", changed));
        }
    }

    @Test
    void a_cursor_cut_short_or_lengthened_is_refused() {
        var cursor = cursors.seal("ada notes", LAST);

        for (int length = 0; length < cursor.length(); length++) {
            assertRefused("ada notes", cursor.substring(0, length));
        }
        assertRefused("ada notes", cursor + "A");
        assertRefused("ada notes", cursor + "=");
        assertRefused("ada notes", cursor + cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "{}", "a", "../..", "%00", "\0", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "ü😀"})
    void garbage_is_refused(String garbage) {
        assertRefused("ada notes", garbage);
    }

    @Test
    void something_huge_is_refused() {
        assertRefused("ada notes", "A".repeat(2_049));
        assertRefused("ada notes", "A".repeat(10_000_000));
    }

    @Test
    void a_key_too_long_for_a_cursor_is_refused_when_it_is_sealed_not_when_it_comes_back() throws InvalidCursor {
        // 16 bytes of signature and {"sk":"..."} are 1536 bytes, which base64 makes 2048 characters of.
        var longest = Map.of("sk", AttributeValue.fromS("x".repeat(1_511)));
        var longer = Map.of("sk", AttributeValue.fromS("x".repeat(1_512)));

        assertThat(cursors.open("ada notes", cursors.seal("ada notes", longest)))
                .isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cursors.seal("ada notes", longer))
                .withMessageContaining("more than the 2048");
    }

    @Test
    void a_short_secret_stops_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cursors("x".repeat(31)))
                .withMessageContaining("at least 32 characters");
        assertThat(new Cursors("x".repeat(32))).isNotNull();
    }

    private void assertRefused(String binding, String cursor) {
        assertThatExceptionOfType(InvalidCursor.class)
                .as(cursor.length() > 100 ? cursor.length() + " characters" : cursor)
                .isThrownBy(() -> cursors.open(binding, cursor));
    }
}
