package org.duban.faults.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTests {

    private static final int SOON = 500;

    private ServerSocket echo;
    private FaultProxy proxy;
    private int port;

    @BeforeEach
    void anEchoBehindAProxy() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        proxy = new FaultProxy("echo", port, List.of(echo.getLocalPort()));
    }

    @AfterEach
    void end() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void aSoundWireCarriesEverythingBothWays() throws IOException {
        try (Socket client = connect()) {
            assertThat(echoed(client, 42)).isEqualTo(42);
        }
    }

    @Test
    void aMuteWireSwallowsAnswersAndItsConnectionsEndWhenItIsMended() throws IOException {
        try (Socket client = connect()) {
            assertThat(echoed(client, 1)).isEqualTo(1);
            proxy.become(Wire.mute());
            assertThatThrownBy(() -> echoed(client, 2)).isInstanceOf(SocketTimeoutException.class);
            proxy.become(Wire.SOUND);
            assertThatThrownBy(() -> echoed(client, 3)).isInstanceOf(SocketException.class);
        }
        try (Socket client = connect()) {
            assertThat(echoed(client, 4)).isEqualTo(4);
        }
    }

    @Test
    void aCutWireBreaksWhatIsOpenAndRefusesWhatComes() throws IOException {
        try (Socket client = connect()) {
            assertThat(echoed(client, 1)).isEqualTo(1);
            proxy.become(Wire.cut());
            assertThatThrownBy(() -> echoed(client, 2)).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aSlowWireTakesItsTime() throws IOException {
        proxy.become(Wire.slow(Duration.ofMillis(60)));
        try (Socket client = connect()) {
            long begun = System.nanoTime();
            assertThat(echoed(client, 1)).isEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(120));
        }
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(SOON);
        return client;
    }

    private static int echoed(Socket client, int value) throws IOException {
        client.getOutputStream().write(value);
        int back = client.getInputStream().read();
        if (back < 0) {
            throw new SocketException("ended");
        }
        return back;
    }

    private void serve() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            for (int value = socket.getInputStream().read();
                    value >= 0;
                    value = socket.getInputStream().read()) {
                socket.getOutputStream().write(value);
            }
        } catch (IOException broken) {
            // the client sees it as well
        }
    }
}
