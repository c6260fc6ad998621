package dev.countywire.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A certificate for `localhost` that no authority has signed, made anew each time: for servers on
/// loopback that have to speak TLS.
///
/// @param context for such a server
/// @param pem file that a client has to be given to trust it
public record LoopbackCertificate(SSLContext context, Path pem) {
  private static final char[] PASSWORD = "changeit".toCharArray();

  /// Makes one.
  ///
  /// @param folder that takes its files
  /// @throws IOException if they cannot be written, or the JDK has no `keytool`
  public static LoopbackCertificate in(Path folder) throws IOException {
    Path store = folder.resolve("server.p12");
    generate(store);
    try {
      KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
      byte[] certificate = keys.getCertificate("server").getEncoded();
      String pem =
          "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
              .formatted(Base64.getMimeEncoder().encodeToString(certificate));
      return new LoopbackCertificate(
          context(keys), Files.writeString(folder.resolve("ca.pem"), pem));
    } catch (GeneralSecurityException unusable) {
      throw new IOException("the certificate in " + store + " cannot be used", unusable);
    }
  }

  private static void generate(Path store) throws IOException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException("keytool made no certificate: " + said);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("keytool was interrupted", stopped);
    }
  }

  private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
