package org.quarknotes.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quarknotes.gateway.domain.CircuitBreaker.Pass.Granted.CALL;
import static org.quarknotes.gateway.domain.CircuitBreaker.Pass.Granted.TRIAL;
import static org.quarknotes.gateway.domain.Verdict.BAD;
import static org.quarknotes.gateway.domain.Verdict.GOOD;
import static org.quarknotes.gateway.domain.Verdict.NONE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.quarknotes.gateway.domain.CircuitBreaker.Pass;
import org.quarknotes.gateway.domain.CircuitBreaker.Pass.Denied;
import org.quarknotes.gateway.domain.CircuitBreaker.State;
import org.quarknotes.gateway.domain.Upstream.Breaker;

class CircuitBreakerTest {
    private final AtomicLong nanos = new AtomicLong(-1);
    private final List<State> changes = new ArrayList<>();
    private final CircuitBreaker breaker = new CircuitBreaker(
            new Breaker(50, 4, Duration.ofSeconds(10), Duration.ofSeconds(5)), nanos::get, changes::add);

    @Test
    void half_of_the_calls_failing_open_it_once_there_are_enough() {
        calls(GOOD, BAD, BAD);
        assertThat(breaker.pass()).as("three calls say nothing yet").isEqualTo(CALL);

        calls(GOOD, BAD);

        assertThat(breaker.pass()).isEqualTo(new Denied(Duration.ofSeconds(5)));
        assertThat(changes).containsExactly(State.OPEN);
    }

    @Test
    void fewer_failures_leave_it_closed() {
        for (int i = 0; i < 100; i++) {
            calls(GOOD, GOOD, BAD, GOOD);
        }

        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void clients_that_leave_do_not_open_it() {
        for (int i = 0; i < 100; i++) {
            calls(NONE);
        }

        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void failures_are_forgotten_with_the_window() {
        calls(GOOD, BAD, BAD);
        pass(Duration.ofSeconds(11));
        calls(BAD);

        assertThat(breaker.state()).isEqualTo(State.CLOSED);
    }

    @Test
    void answers_that_break_off_count_as_failures_after_all() {
        calls(GOOD, GOOD, GOOD, GOOD);
        breaker.revoke();
        assertThat(breaker.state()).isEqualTo(State.CLOSED);

        breaker.revoke();

        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    @Test
    void after_a_while_a_few_may_try_and_close_it_if_all_go_well() {
        open();
        pass(Duration.ofSeconds(5));

        for (int i = 0; i < CircuitBreaker.TRIALS; i++) {
            assertThat(breaker.pass()).isEqualTo(TRIAL);
        }
        assertThat(breaker.pass()).as("the others wait").isInstanceOf(Denied.class);
        for (int i = 0; i < CircuitBreaker.TRIALS; i++) {
            breaker.report(TRIAL, GOOD);
        }

        assertThat(breaker.pass()).isEqualTo(CALL);
        assertThat(changes).containsExactly(State.OPEN, State.HALF_OPEN, State.CLOSED);
        calls(BAD, BAD, BAD);
        assertThat(breaker.state())
                .as("what was before does not count any more")
                .isEqualTo(State.CLOSED);
    }

    @Test
    void one_bad_trial_opens_it_again() {
        open();
        pass(Duration.ofSeconds(5));
        assertThat(breaker.pass()).isEqualTo(TRIAL);
        assertThat(breaker.pass()).isEqualTo(TRIAL);

        breaker.report(TRIAL, GOOD);
        breaker.report(TRIAL, BAD);

        assertThat(breaker.pass()).isEqualTo(new Denied(Duration.ofSeconds(5)));
    }

    @Test
    void a_trial_that_says_nothing_gives_its_place_to_another() {
        open();
        pass(Duration.ofSeconds(5));
        for (int i = 0; i < 10 * CircuitBreaker.TRIALS; i++) {
            assertThat(breaker.pass()).isEqualTo(TRIAL);
            breaker.report(TRIAL, NONE);
        }
        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
    }

    @Test
    void calls_from_before_it_opened_say_nothing_about_now() {
        var old = (Pass.Granted) breaker.pass();
        open();
        pass(Duration.ofSeconds(5));
        assertThat(breaker.pass()).isEqualTo(TRIAL);

        breaker.report(old, BAD);

        assertThat(breaker.state()).isEqualTo(State.HALF_OPEN);
    }

    private void open() {
        calls(BAD, BAD, BAD, BAD);
        assertThat(breaker.state()).isEqualTo(State.OPEN);
    }

    private void calls(Verdict... verdicts) {
        for (var verdict : verdicts) {
            breaker.report((Pass.Granted) breaker.pass(), verdict);
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
