package org.quarknotes.users.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Whom to believe when they say for whom they ask. */
@ConfigMapping(prefix = "quarknotes.users")
interface ProxySettings {
    /** Networks of proxies, in CIDR notation; by default all that the Internet does not route: loopback and private ones. */
    @WithDefault("127.0.0.0/8,::1,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,fc00::/7,fe80::/10")
    Optional<List<String>> trustedProxies();
}
