package org.quarknotes.users.domain;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.quarknotes.users.memory.InMemoryApiKeys;
import org.quarknotes.users.memory.InMemoryAudit;
import org.quarknotes.users.memory.InMemoryGuesses;
import org.quarknotes.users.memory.InMemorySessions;
import org.quarknotes.users.memory.InMemoryUsers;
import org.quarknotes.users.memory.MovableClock;

/** The fakes keep the contracts that the real adapters keep. */
class InMemoryContractsTest {
    @Nested
    class OfUsers implements UsersContract {
        private final Users users = new InMemoryUsers(new InMemoryAudit());

        @Override
        public Users users() {
            return users;
        }
    }

    @Nested
    class OfGuesses implements GuessesContract {
        private final Guesses guesses = new InMemoryGuesses();

        @Override
        public Guesses guesses() {
            return guesses;
        }
    }

    @Nested
    class OfRepeatedRegistrations implements RepeatedRegistrationsContract {
        private final Users users = new InMemoryUsers(new InMemoryAudit());

        @Override
        public Users users() {
            return users;
        }
    }

    @Nested
    class OfSessions implements SessionsContract {
        private final InMemoryAudit audit = new InMemoryAudit();
        private final InMemoryUsers users = new InMemoryUsers(audit);
        private final Sessions sessions = new InMemorySessions(users, audit, new MovableClock());

        @Override
        public Users users() {
            return users;
        }

        @Override
        public Sessions sessions() {
            return sessions;
        }
    }

    @Nested
    class OfNewDevices implements NewDevicesContract {
        private final InMemoryAudit audit = new InMemoryAudit();
        private final InMemoryUsers users = new InMemoryUsers(audit);
        private final InMemorySessions sessions = new InMemorySessions(users, audit, new MovableClock());

        @Override
        public Users users() {
            return users;
        }

        @Override
        public Sessions sessions() {
            return sessions;
        }

        @Override
        public List<SessionId> told(UserId person) {
            return sessions.told(person);
        }
    }

    @Nested
    class OfApiKeys implements ApiKeysContract {
        private final InMemoryAudit audit = new InMemoryAudit();
        private final InMemoryUsers users = new InMemoryUsers(audit);
        private final ApiKeys apiKeys = new InMemoryApiKeys(users, audit);

        @Override
        public Users users() {
            return users;
        }

        @Override
        public ApiKeys apiKeys() {
            return apiKeys;
        }
    }
}
