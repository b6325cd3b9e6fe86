package org.quarknotes.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Sends the events of one shard while it has the lease. One thread decides everything: it reads what waits, starts a lane
 * for every subject that may go on, writes down what the lanes report, and looks again when a lane ended, a commit was
 * heard of, a setback or the interval is over.
 */
final class ShardRelay {
    private static final Logger LOG = Logger.getLogger(ShardRelay.class);
    private static final int BATCH = 100;
    private static final int MOST_LANES = 50;
    private static final int MOST_PAGES = 20;

    private final Route route;
    private final Member member;
    private final int shard;
    private final Leading leading;
    private final Lease lease;
    private final Lanes lanes;
    private final Ledger ledger;
    private final Semaphore bell = new Semaphore(0);
    private final AtomicBoolean committed = new AtomicBoolean(true);
    private volatile boolean running = true;
    private long lastLook;
    private boolean elsewhere;
    private boolean leftSome;
    private boolean ended;

    ShardRelay(Route route, Member member, int shard, Leading leading) {
        this.route = route;
        this.member = member;
        this.shard = shard;
        this.leading = leading;
        this.lease = member.leaseOf(shard);
        this.lanes = new Lanes(route.publisher(), () -> running && lease.isHeld(), bell::release);
        this.ledger = new Ledger(route, lease, shard, member.clock());
    }

    /** Says that something was committed, perhaps to this shard. */
    void wake() {
        committed.set(true);
        bell.release();
    }

    /** Lets {@link #run} come to its end as soon as what is under way has been acknowledged. */
    void stop() {
        running = false;
        bell.release();
    }

    void run() {
        try {
            while (running || lanes.size() > 0) {
                attempt(this::turn);
                leading.tell(shard, lease.isHeld());
                rest();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        attempt(ledger::settle);
        attempt(lease::release);
        leading.tell(shard, false);
    }

    private void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error failure) {
            // An error too: if it ended this thread, events would wait for good in a service that looks well.
            LOG.warnf(failure, "events of outbox shard %d wait, will try again", shard);
            ledger.setbacks().allFailed(now());
        }
    }

    private void turn() {
        hear();
        ledger.settle();
        if (!running) {
            return;
        }
        if (lanes.size() > 0 && lease.isHeld()) {
            lease.hold();
        }
        if (lease.isClaimed()) {
            handOver();
        } else if (isDue()) {
            look();
        }
    }

    private void hear() {
        for (var news = lanes.poll(); news.isPresent(); news = lanes.poll()) {
            ended |= news.get() instanceof Lanes.News.Ended;
            ledger.note(news.get());
        }
    }

    private void handOver() {
        if (lanes.size() == 0 && ledger.isSettled()) {
            lease.release();
        }
    }

    private boolean isDue() {
        return !isHeldUp() && (heardSomething() || now() >= nextLook());
    }

    /** Whether there would be no use in looking, or harm. */
    private boolean isHeldUp() {
        return !ledger.isSettled()
                || lanes.size() > MOST_LANES
                || ledger.setbacks().holdUpAll(now());
    }

    /** Of a shard that another relay leads, it does not matter here what is committed. */
    private boolean heardSomething() {
        return (committed.get() && !elsewhere) || (leftSome && ended);
    }

    private long nextLook() {
        var byInterval = lastLook + member.pace().interval().toMillis();
        return Math.min(byInterval, ledger.setbacks().endAfter(lastLook));
    }

    private void look() {
        committed.set(false);
        ended = false;
        leftSome = false;
        lastLook = now();
        ledger.setbacks().prune(lastLook);
        elsewhere = false;
        if (!lease.isHeld() && isEmpty()) {
            return;
        }
        elsewhere = !lease.hold();
        if (elsewhere) {
            member.claim(shard);
        } else if (lease.isClaimed()) {
            handOver();
        } else {
            startLanes();
        }
    }

    private boolean isEmpty() {
        return route.table().page(route.outbox().oldest(shard, 1)).items().isEmpty();
    }

    /** Looks behind those that must wait, but not without end. */
    private void startLanes() {
        var pages = 0;
        for (var page : route.table().pages(route.outbox().oldest(shard, BATCH))) {
            leftSome |= page.more();
            if (start(page.items()) || ++pages == MOST_PAGES) {
                return;
            }
        }
    }

    private boolean start(List<Waiting> oldest) {
        var bySubject = new LinkedHashMap<String, List<Event>>();
        for (var waiting : oldest) {
            switch (waiting) {
                case Waiting.Damaged damaged -> ledger.setAside(damaged);
                case Waiting.Sound(var _, var event) -> {
                    if (mayStart(event.subject())) {
                        bySubject
                                .computeIfAbsent(event.subject(), _ -> new ArrayList<>())
                                .add(event);
                    }
                }
            }
        }
        bySubject.forEach(lanes::start);
        return !bySubject.isEmpty();
    }

    /** The same answer during a whole look: a subject that is passed over once is not begun in its middle. */
    private boolean mayStart(String subject) {
        var busy = lanes.isBusy(subject);
        leftSome |= busy;
        return !busy && !ledger.setbacks().holdUp(subject, lastLook);
    }

    private void rest() throws InterruptedException {
        var now = now();
        var next = isHeldUp() ? ledger.setbacks().endAfter(now) : nextLook();
        var lease = lanes.size() > 0 ? member.pace().lease().toMillis() / 4 : Long.MAX_VALUE;
        if (bell.tryAcquire(Math.clamp(next - now, 1, lease), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private long now() {
        return member.clock().millis();
    }
}
