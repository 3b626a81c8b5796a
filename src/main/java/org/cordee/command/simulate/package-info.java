/** Simulates every party of a procedure against a running server, through its public API only. */
@NullMarked
package org.cordee.command.simulate;

import org.jspecify.annotations.NullMarked;
