package org.quarknotes.gateway.aws;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.quarknotes.gateway.domain.AwsService;
import org.quarknotes.gateway.domain.Field;

/**
 * A request to a service of AWS.
 *
 * @param target path and query, encoded
 * @param fields with names in lower case; those that a signature needs come with it
 */
record AwsRequest(AwsService service, String method, String target, List<Field> fields, Buffer body) {
    AwsRequest {
        fields = List.copyOf(fields);
    }
}
