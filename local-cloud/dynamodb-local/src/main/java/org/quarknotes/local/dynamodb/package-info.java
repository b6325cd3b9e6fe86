/**
 * Amazon's DynamoDB Local as a child JVM with a class path of its own. It is fetched from Maven Central and never copied
 * anywhere: its licence forbids redistribution.
 */
@NullMarked
package org.quarknotes.local.dynamodb;

import org.jspecify.annotations.NullMarked;
