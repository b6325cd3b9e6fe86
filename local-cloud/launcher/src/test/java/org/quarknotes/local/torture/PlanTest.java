package org.quarknotes.local.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The seed decides everything that is meant to be done. */
class PlanTest {

    private static final Duration LENGTH = Duration.ofMinutes(5);

    @Test
    void a_seed_gives_the_same_faults_again_and_another_seed_others() {
        assertThat(plan(7)).isEqualTo(plan(7)).isNotEqualTo(plan(8));
    }

    @Test
    void a_seed_gives_everybody_the_same_script_again_and_each_their_own() {
        assertThat(steps(7, 3)).isEqualTo(steps(7, 3)).isNotEqualTo(steps(7, 4)).isNotEqualTo(steps(8, 3));
    }

    @Test
    void faults_of_a_track_do_not_overlap_and_begin_in_time() {
        for (boolean ofProcesses : new boolean[] {true, false}) {
            var track = plan(7).track(ofProcesses);
            assertThat(track)
                    .hasSizeGreaterThan(20)
                    .allMatch(fault -> fault.at().compareTo(LENGTH) < 0);
            for (int n = 1; n < track.size(); n++) {
                assertThat(track.get(n).at()).isGreaterThan(track.get(n - 1).end());
            }
        }
    }

    @Test
    void everything_is_hit_before_anything_is_hit_often() {
        var plan = plan(7);

        assertThat(plan.faults()).extracting(Fault::kind).containsAll(EnumSet.allOf(FaultKind.class));
        assertThat(plan.track(true).stream().limit(6).flatMap(fault -> fault.targets().stream()))
                .containsAll(Tormentor.parts());
        assertThat(plan.track(false).stream().limit(11).flatMap(fault -> fault.targets().stream()))
                .containsExactlyInAnyOrderElementsOf(Links.NAMES);
    }

    @Test
    void only_wanted_kinds_are_planned() {
        var kills = FaultPlan.of(7, LENGTH, Set.of(FaultKind.KILL), Tormentor.parts(), Links.NAMES);

        assertThat(kills.faults()).extracting(Fault::kind).containsOnly(FaultKind.KILL);
        assertThat(FaultPlan.of(7, LENGTH, Set.of(), Tormentor.parts(), Links.NAMES)
                        .faults())
                .isEmpty();
    }

    @Test
    void a_script_does_everything_that_a_person_can_do_with_others_than_themselves() {
        var steps = steps(7, 3);

        assertThat(steps.getFirst()).isEqualTo(new Step.Write(0));
        assertThat(steps.stream().map(Object::getClass).distinct()).hasSize(Step.class.getPermittedSubclasses().length);
        assertThat(steps).noneMatch(step -> step instanceof Step.Share share && share.with() == 3);
    }

    private static FaultPlan plan(long seed) {
        return FaultPlan.of(seed, LENGTH, EnumSet.allOf(FaultKind.class), Tormentor.parts(), Links.NAMES);
    }

    private static List<Step> steps(long seed, int self) {
        var script = new Script(seed, self, 10, Duration.ofSeconds(1));
        return Stream.generate(script::next).limit(500).map(Step.Planned::step).toList();
    }
}
