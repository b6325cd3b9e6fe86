/**
 * A receiver for OpenTelemetry traces (OTLP over HTTP, protobuf), just large enough to show one trace in a terminal and
 * to assert it in a test: it keeps the latest spans in memory and all of them as JSON lines in a file.
 */
@NullMarked
package org.quarknotes.local.traces;

import org.jspecify.annotations.NullMarked;
