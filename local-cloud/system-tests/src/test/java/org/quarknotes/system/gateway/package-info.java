/**
 * The packaged gateway alone, as it runs in a pod, before services that do what no service of ours would: answer without end,
 * keep thousands of sockets, hang. And before functions, behind an API like Lambda's.
 */
@NullMarked
package org.quarknotes.system.gateway;

import org.jspecify.annotations.NullMarked;
