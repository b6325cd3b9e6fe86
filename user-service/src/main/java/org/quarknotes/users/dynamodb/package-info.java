/**
 * People and sessions in one DynamoDB table; its items are described by the entity types in {@code UserItems} and
 * {@code SessionItems}. Every change is one transaction.
 */
@NullMarked
package org.quarknotes.users.dynamodb;

import org.jspecify.annotations.NullMarked;
