package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarknotes.users.memory.Places.HOME;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.memory.InMemoryAudit;
import org.quarknotes.users.memory.InMemoryUsers;
import org.quarknotes.users.memory.MovableClock;
import org.quarknotes.users.memory.QuickPasswords;
import org.quarknotes.users.memory.RandomIds;

class RegistrationTest {
    private static final ChosenPassword PASSWORD = new ChosenPassword(new Password("correct horse"));

    private final Users users = new InMemoryUsers(new InMemoryAudit());
    private final Registration registration =
            new Registration(users, new QuickPasswords(), new RandomIds(), new MovableClock());

    @Test
    void a_new_user_is_at_version_one_and_in_no_group() {
        var profile = registration.register(new Email("Ada@example.com"), PASSWORD, new DisplayName(" Ada "), HOME);

        assertThat(users.find(profile.id())).contains(profile);
        assertThat(profile.email().address()).isEqualTo("Ada@example.com");
        assertThat(profile.displayName().text()).isEqualTo("Ada");
        assertThat(profile.version()).isEqualTo(1);
        assertThat(profile.groups()).isEmpty();
        assertThat(profile.createdAt()).isEqualTo(Instant.parse("2026-11-21T10:00:00.123Z"));
        assertThat(profile.updatedAt()).isEqualTo(profile.createdAt());
    }

    @Test
    void an_address_is_given_once_whatever_its_case() {
        registration.register(new Email("ada@example.com"), PASSWORD, new DisplayName("Ada"), HOME);

        assertThatThrownBy(() ->
                        registration.register(new Email("ADA@EXAMPLE.COM"), PASSWORD, new DisplayName("Eve"), HOME))
                .isInstanceOf(Rejection.EmailTaken.class);
    }
}
