package org.quarknotes.users.domain;

import org.junit.jupiter.api.Nested;
import org.quarknotes.users.memory.InMemorySessions;
import org.quarknotes.users.memory.InMemoryUsers;

/** The fakes keep the contracts that the real adapters keep. */
class InMemoryContractsTest {
    @Nested
    class OfUsers implements UsersContract {
        private final Users users = new InMemoryUsers();

        @Override
        public Users users() {
            return users;
        }
    }

    @Nested
    class OfSessions implements SessionsContract {
        private final Sessions sessions = new InMemorySessions();

        @Override
        public Sessions sessions() {
            return sessions;
        }
    }
}
