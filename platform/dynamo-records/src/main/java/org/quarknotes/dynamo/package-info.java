/**
 * Java records kept as DynamoDB items, on the low-level client and without reflection.
 *
 * <p>Start at {@link org.quarknotes.dynamo.EntityType}, which says how a record becomes an item, and
 * {@link org.quarknotes.dynamo.Table}, which reads and writes them. {@link org.quarknotes.dynamo.Provisioning} makes
 * tables, never on a request path; {@link org.quarknotes.dynamo.Cursors} seals the place where a page ended.
 */
@NullMarked
package org.quarknotes.dynamo;

import org.jspecify.annotations.NullMarked;
