/**
 * People and sessions in one DynamoDB table; its items are described by the entity types in {@code UserItems},
 * {@code SessionItems} and the classes that keep them. Every change is one transaction.
 */
@NullMarked
package org.quarknotes.users.dynamodb;

import org.jspecify.annotations.NullMarked;
