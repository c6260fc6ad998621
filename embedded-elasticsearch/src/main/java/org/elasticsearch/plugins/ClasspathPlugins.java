package org.elasticsearch.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.elasticsearch.Build;

/// Plugins that stand on the class path instead of in a folder of their own.
///
/// In Elasticsearch's package because the constructors of its loader and bundles are
/// package-private.
public final class ClasspathPlugins extends PluginsLoader {
  private final List<PluginBundle> bundles;

  private ClasspathPlugins(List<PluginBundle> bundles) {
    super(Set.of(), Set.of(), Map.of());
    this.bundles = bundles;
  }

  /// Bundles the classes.
  ///
  /// @param folder any existing one without jars: a bundle must have a folder
  /// @throws IOException if the folder cannot be read
  public static ClasspathPlugins of(Path folder, List<Class<? extends Plugin>> plugins)
      throws IOException {
    List<PluginBundle> bundles = new ArrayList<>();
    for (Class<? extends Plugin> plugin : plugins) {
      bundles.add(new PluginBundle(descriptor(plugin), folder));
    }
    return new ClasspathPlugins(List.copyOf(bundles));
  }

  private static PluginDescriptor descriptor(Class<? extends Plugin> plugin) {
    return new PluginDescriptor(
        plugin.getSimpleName(),
        "from the class path",
        "1",
        Build.current().version(),
        Integer.toString(Runtime.version().feature()),
        plugin.getName(),
        null,
        List.of(),
        false,
        false,
        false,
        false,
        PluginDescriptor.DeploymentTarget.ALL);
  }

  @Override
  public List<PluginDescriptor> pluginDescriptors() {
    return bundles.stream().map(PluginBundle::pluginDescriptor).toList();
  }

  @Override
  public Stream<PluginLayer> pluginLayers() {
    return bundles.stream().map(Layer::new);
  }

  private record Layer(PluginBundle pluginBundle) implements PluginLayer {
    @Override
    public ClassLoader pluginClassLoader() {
      return ClasspathPlugins.class.getClassLoader();
    }

    @Override
    public ModuleLayer pluginModuleLayer() {
      return ModuleLayer.boot();
    }
  }
}
