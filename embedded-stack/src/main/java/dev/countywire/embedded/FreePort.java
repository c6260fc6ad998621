package dev.countywire.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/// Ports of 127.0.0.1 on which nobody listens.
final class FreePort {
  private FreePort() {}

  /// One that was free a moment ago; somebody else may take it before the caller does.
  ///
  /// @throws IOException if the machine has none
  static int find() throws IOException {
    return find(1).getFirst();
  }

  /// Several, all different.
  ///
  /// @throws IOException if the machine has not as many
  static List<Integer> find(int count) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }
}
