package org.quarknotes.users.tokens;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings as they are read from configuration. */
final class KeySettings {
    private KeySettings() {}

    /** @param settings by their names behind {@code quarknotes.users.} */
    static SigningSettings with(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("secret", "a secret of at least 32 characters"));
        all.putAll(settings);
        var properties = all.entrySet().stream()
                .collect(Collectors.toMap(setting -> "quarknotes.users." + setting.getKey(), Map.Entry::getValue));
        return new SmallRyeConfigBuilder()
                .withMapping(SigningSettings.class)
                .withSources(new PropertiesConfigSource(properties, "a test", 100))
                .build()
                .getConfigMapping(SigningSettings.class);
    }
}
