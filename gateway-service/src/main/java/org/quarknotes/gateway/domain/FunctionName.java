package org.quarknotes.gateway.domain;

import java.util.Optional;

/**
 * A function on AWS Lambda.
 *
 * @param name or ARN
 * @param qualifier a version or an alias
 */
public record FunctionName(String name, Optional<String> qualifier, AwsService service) {}
