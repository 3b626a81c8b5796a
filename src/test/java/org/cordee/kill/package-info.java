/** Kills the real product, and checks its data afterwards. */
package org.cordee.kill;
