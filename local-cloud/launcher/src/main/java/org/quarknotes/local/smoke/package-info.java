/**
 * A newcomer's first look at a running system: {@link org.quarknotes.local.smoke.SmokeStory} tells what Ada and Grace do
 * through the gateway, shows every request and answer, and stops at the first surprise.
 */
@NullMarked
package org.quarknotes.local.smoke;

import org.jspecify.annotations.NullMarked;
