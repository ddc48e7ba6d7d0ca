package org.duban.standalone.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void everythingStandsInARowBehindTheGateway() {
        assertThat(new Ports(8080).byName())
                .containsEntry("gateway", 8080)
                .containsEntry("task-service", 8081)
                .containsEntry("report-service", 8082)
                .containsEntry("notification-service", 8083)
                .containsEntry("issuer", 8084)
                .containsEntry("kafka", 8085)
                .containsEntry("controller", 8086)
                .containsEntry("store", 8087);
    }

    @Test
    void aTakenPortIsNamedInOneLineWithAWayOut() throws Exception {
        Ports ports = Ports.anyFree();
        try (var taken = new ServerSocket(ports.report(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(ports::mustBeFree)
                    .isInstanceOf(LaunchRefused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("report-service")
                    .hasMessageContaining("--port ")
                    .message()
                    .hasLineCount(1);
        }
    }

    @Test
    void freePortsAreNoReasonToRefuse() {
        Ports.anyFree().mustBeFree();
    }
}
