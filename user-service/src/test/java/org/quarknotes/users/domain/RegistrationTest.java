package org.quarknotes.users.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quarknotes.users.memory.Places.HOME;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quarknotes.users.memory.InMemoryAudit;
import org.quarknotes.users.memory.InMemoryUsers;
import org.quarknotes.users.memory.MovableClock;
import org.quarknotes.users.memory.QuickPasswords;
import org.quarknotes.users.memory.RandomIds;

class RegistrationTest {
    private static final ChosenPassword PASSWORD = new ChosenPassword(new Password("correct horse"));

    private final Users users = new InMemoryUsers(new InMemoryAudit());
    private final MovableClock clock = new MovableClock();
    private final FirstAdmin firstAdmin = new FirstAdmin(Optional.of(new Email("Root@example.com")), users, clock);
    private final Registration registration =
            new Registration(users, new QuickPasswords(), new RandomIds(), clock, firstAdmin);

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

    @Test
    void who_registers_the_configured_address_first_is_an_administrator() {
        var root = registration.register(new Email("root@example.com"), PASSWORD, new DisplayName("Root"), HOME);

        assertThat(root.groups()).containsExactly("admin");
        assertThat(users.find(root.id())).contains(root);
    }
}
