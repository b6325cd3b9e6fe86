/**
 * The torture of a whole system: {@link org.quarknotes.local.torture.Torture} lets people work through the gateway while
 * a {@link org.quarknotes.local.torture.FaultPlan} kills processes and spoils the network between them. Afterwards
 * {@link org.quarknotes.local.torture.Judgement} compares what was acknowledged, which the
 * {@link org.quarknotes.local.torture.Journal} knows, with what is {@link org.quarknotes.local.torture.Found}.
 */
@NullMarked
package org.quarknotes.local.torture;

import org.jspecify.annotations.NullMarked;
