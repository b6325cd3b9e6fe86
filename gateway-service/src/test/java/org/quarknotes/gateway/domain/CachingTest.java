package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quarknotes.gateway.domain.CacheQuestion.Ask;

class CachingTest {
    private static final long NOW = Instant.parse("1994-11-06T08:49:37Z").toEpochMilli();
    private static final long HOUR = 3600;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cache-control: max-age=60                         | 0  | 60",
                "cache-control: max-age=60, s-maxage=30            | 0  | 30",
                "cache-control: Max-Age = \"60\"                   | 0  | 60",
                "cache-control: max-age=60; age: 20                | 20 | 60",
                "date: Sun, 06 Nov 1994 08:49:07 GMT; cache-control: max-age=60 | 30 | 60",
                "date: Sun, 06 Nov 1994 08:49:07 GMT; age: 50; cache-control: max-age=60 | 50 | 60",
                "date: Sun, 06 Nov 1994 08:59:07 GMT; cache-control: max-age=60 | 0 | 60",
                "expires: Sun, 06 Nov 1994 08:50:37 GMT            | 0  | 60",
                "expires: Sun, 06 Nov 1994 08:50:37 GMT; cache-control: max-age=5 | 0 | 5",
                "expires: tomorrow                                 | 0  | 0",
                "cache-control: max-age=99999999                   | 0  | 3600",
                "cache-control: max-age=99999999; age: 100         | 100 | 3700",
                "cache-control: max-age=-1                         | 0  | 0",
                "last-modified: Sun, 06 Nov 1994 08:49:37 GMT      | 0  | 0"
            })
    void an_answer_is_this_old_and_may_become_so_old(String fields, long age, long lifetime) {
        var freshness = Freshness.of(fields(fields), NOW, NOW, HOUR);

        assertThat(freshness.age(NOW)).isEqualTo(age);
        assertThat(freshness.lifetime()).isEqualTo(lifetime);
    }

    @Test
    void time_makes_it_older_and_so_does_the_way() {
        var freshness = Freshness.of(fields("cache-control: max-age=60; age: 20"), NOW - 5_000, NOW, HOUR);

        assertThat(freshness.age(NOW + 10_999)).isEqualTo(35);
        assertThat(freshness.isFresh(NOW + 34_999)).isTrue();
        assertThat(freshness.isFresh(NOW + 35_000)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x: y                                | true",
                "cache-control: max-age=20           | true",
                "cache-control: max-age=19           | false",
                "cache-control: min-fresh=40         | true",
                "cache-control: min-fresh=41         | false",
                "cache-control: max-stale=100        | true",
                "cache-control: no-cache             | false",
                "cache-control: max-age=nonsense     | false",
                "pragma: no-cache                    | false",
                "pragma: no-cache; cache-control: max-age=30 | true"
            })
    void a_client_says_how_old_is_too_old(String fields, boolean admitted) {
        var question = CacheQuestion.of("GET", fields(fields), List.of(), false);

        var kept = new Freshness(NOW, 20, 60);
        assertThat(question)
                .isInstanceOfSatisfying(
                        Ask.class, ask -> assertThat(ask.admits(kept, NOW)).isEqualTo(admitted));
    }

    @Test
    void nothing_stale_is_ever_admitted() {
        var question = CacheQuestion.of("GET", fields("cache-control: max-stale"), List.of(), false);

        assertThat(question)
                .isInstanceOfSatisfying(
                        Ask.class,
                        ask -> assertThat(ask.admits(new Freshness(NOW, 60, 60), NOW))
                                .isFalse());
    }

    @Test
    void directives_are_read_within_quotes_and_without() {
        var control = CacheControl.of(List.of("private=\"a, max-age=1\", MAX-AGE=60,, x", "s-maxage=\"5\""));

        assertThat(control.has("private")).isTrue();
        assertThat(control.has("x")).isTrue();
        assertThat(control.seconds("max-age")).hasValue(60);
        assertThat(control.seconds("s-maxage")).hasValue(5);
        assertThat(control.seconds("min-fresh")).isEmpty();
    }

    @Test
    void an_answer_with_a_cookie_is_private_though_the_cookie_stays_behind() {
        var forwarded = ResponseFields.forwarded(fields("set-cookie: a=b; cache-control: public"));

        assertThat(forwarded)
                .containsExactly(new Field("cache-control", "public"), new Field("cache-control", "private"));
    }

    @Test
    void the_key_has_all_that_vary_does_not_speak_of() {
        var key = new CacheKey("http", "h", "/", "", fields("accept: a; x-tenant: t; user-agent: u; prefer: p"));

        assertThat(key.others()).extracting(Field::name).containsExactly("x-tenant", "prefer");
    }

    private static List<Field> fields(String lines) {
        return List.of(lines.split("; ")).stream()
                .map(line -> line.split(": ", 2))
                .map(pair -> new Field(pair[0], pair[1].strip()))
                .toList();
    }
}
