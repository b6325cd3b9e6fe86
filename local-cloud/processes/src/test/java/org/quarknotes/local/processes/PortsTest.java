package org.quarknotes.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void several_free_ports_are_different_and_free() {
        var ports = Ports.free(5);

        assertThat(ports).doesNotHaveDuplicates().allMatch(Ports::isFree).noneMatch(Ports::answers);
    }

    @Test
    void a_port_that_somebody_listens_on_at_loopback_only_is_not_free() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
            assertThat(Ports.answers(socket.getLocalPort())).isTrue();
        }
    }
}
