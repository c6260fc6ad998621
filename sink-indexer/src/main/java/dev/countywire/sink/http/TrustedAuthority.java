package dev.countywire.sink.http;

import dev.countywire.runtime.InvalidSetting;
import dev.countywire.runtime.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/// TLS that trusts the authorities of a PEM file and nobody else.
public final class TrustedAuthority {
  private TrustedAuthority() {}

  /// The file that a setting names, or `null` without one.
  ///
  /// @throws InvalidSetting if it cannot be read
  public static @Nullable Path file(Settings settings, String key) {
    String file = settings.find(key);
    if (file == null) {
      return null;
    }
    if (!Files.isReadable(Path.of(file))) {
      throw new InvalidSetting(key, file, "a file that can be read");
    }
    return Path.of(file);
  }

  /// Reads the file.
  ///
  /// @param key of the setting that named it
  /// @throws InvalidSetting if it holds no certificate
  public static SSLContext of(Path pem, String key) {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + store.size(), each);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException _) {
      throw new InvalidSetting(key, pem.toString(), "a file with certificates in PEM");
    }
  }
}
