package org.quarknotes.gateway.usage;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quarknotes.gateway.domain.Allowance;
import org.quarknotes.gateway.domain.Allowance.Taking;
import org.quarknotes.gateway.domain.Field;
import org.quarknotes.gateway.domain.Quota;
import org.quarknotes.gateway.domain.Quota.Cycle;
import org.quarknotes.gateway.domain.Quota.Period;
import org.quarknotes.gateway.domain.Recent;
import org.quarknotes.gateway.domain.Ticks;
import org.quarknotes.gateway.domain.TokenBucket;
import org.quarknotes.gateway.domain.UsagePlan;
import org.quarknotes.gateway.exchange.Exchange;
import org.quarknotes.gateway.exchange.RateLimits;
import org.quarknotes.gateway.exchange.Refused;
import org.quarknotes.problems.ProblemType;

/** Keeps the holders of one plan to it, the same for all routes. */
final class Meter {
    /** Of a key that is idle while so many others come, the unused rest of its units is lost. */
    private static final int MOST_KEYS = 100_000;

    /** Of units that came, others took all before it was one's turn. */
    private static final int ATTEMPTS = 10;

    private final UsagePlan plan;
    private final Reservations reservations;
    private final Uncounted uncounted;
    private final Clocks clocks;
    private final Recent<String, Account> accounts = new Recent<>(MOST_KEYS);

    Meter(UsagePlan plan, Reservations reservations, Uncounted uncounted, Clocks clocks) {
        this.plan = plan;
        this.reservations = reservations;
        this.uncounted = uncounted;
        this.clocks = clocks;
    }

    /** One measures, the other tells the date. */
    record Clocks(Ticks ticks, InstantSource dates) {}

    /** What one key has. */
    private record Account(String key, TokenBucket bucket, List<Allowance> allowances) {}

    /** Done when the request was counted; failed with the refusal when it must not pass. */
    Future<Void> count(Exchange exchange, String key) {
        var account = accounts.get(key, () -> open(key));
        var level = account.bucket().take(clocks.ticks().now());
        RateLimits.tell(exchange, "plan", plan.rate(), level);
        if (!level.taken()) {
            return Future.failedFuture(RateLimits.refusal(
                    "There are more requests with this API key than its plan '" + plan.name() + "' allows at once.",
                    level));
        }
        return spend(exchange, account, 0);
    }

    private Account open(String key) {
        var allowances = new ArrayList<Allowance>();
        quota(Cycle.DAY, plan.day()).ifPresent(allowances::add);
        quota(Cycle.MONTH, plan.month()).ifPresent(allowances::add);
        return new Account(key, new TokenBucket(plan.rate(), clocks.ticks().now()), List.copyOf(allowances));
    }

    private Optional<Allowance> quota(Cycle cycle, OptionalLong limit) {
        return limit.isEmpty()
                ? Optional.empty()
                : Optional.of(new Allowance(new Quota(cycle, limit.getAsLong()), now()));
    }

    /** Spends one unit of each quota, beginning with this; what was spent comes back if a later one refuses. */
    private Future<Void> spend(Exchange exchange, Account account, int position) {
        if (position == account.allowances().size()) {
            return Future.succeededFuture();
        }
        var allowance = account.allowances().get(position);
        var taking = allowance.take(now());
        if (taking instanceof Taking.Taken taken) {
            return goOn(exchange, account, position, taken);
        }
        return wait(allowance, account.key(), taking, ATTEMPTS)
                .compose(
                        settled -> goOn(exchange, account, position, settled),
                        failure -> unknown(exchange, account, position, failure));
    }

    private Future<Void> goOn(Exchange exchange, Account account, int position, Taking settled) {
        var allowance = account.allowances().get(position);
        tell(exchange, allowance.quota(), settled);
        if (!(settled instanceof Taking.Taken)) {
            return Future.failedFuture(usedUp(allowance.quota(), settled.period()));
        }
        var others = spend(exchange, account, position + 1);
        return others.succeeded() ? others : others.onFailure(refusal -> allowance.giveBack(settled.period()));
    }

    /** A unit, or the knowledge that there is none; failed when neither can be had. */
    private Future<Taking> wait(Allowance allowance, String key, Taking taking, int attempts) {
        if (!(taking instanceof Taking.Lacking missing)) {
            return Future.succeededFuture(taking);
        }
        if (attempts == 0) {
            return Future.failedFuture("too many requests wait for few units");
        }
        allowance.await();
        return reservations
                .fill(key, allowance, missing)
                .onComplete(filled -> allowance.awaitNoLonger())
                .compose(filled -> wait(allowance, key, allowance.take(now()), attempts - 1));
    }

    private Future<Void> unknown(Exchange exchange, Account account, int position, Throwable failure) {
        return switch (plan.whenUnknown()) {
            case OPEN -> {
                uncounted.passed(plan.name(), failure);
                yield spend(exchange, account, position + 1);
            }
            case CLOSED -> {
                uncounted.refused(plan.name(), failure);
                yield Future.failedFuture(new Refused(
                        ProblemType.OVERLOADED,
                        "Requests with this API key cannot be counted at the moment.",
                        new Field("Retry-After", "1")));
            }
        };
    }

    private void tell(Exchange exchange, Quota quota, Taking settled) {
        var period = settled.period();
        var name = quota.cycle().word();
        RateLimits.tell(exchange, name, quota.limit(), Duration.between(period.start(), period.end()));
        RateLimits.tellLeft(
                exchange, name, settled instanceof Taking.Taken(var _, var left) ? left : 0, until(period.end()));
    }

    private Refused usedUp(Quota quota, Period period) {
        return RateLimits.refusal(
                "The plan '%s' of this API key allows %d requests a %s, and those of %s are used up."
                        .formatted(plan.name(), quota.limit(), quota.cycle().word(), period.date()),
                until(period.end()));
    }

    private Duration until(Instant end) {
        return Duration.between(now(), end);
    }

    private Instant now() {
        return clocks.dates().instant();
    }
}
