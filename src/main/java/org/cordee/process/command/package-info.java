/** The commands for the engine: written with the act, sent in order, sent again after a failure. */
@NullMarked
package org.cordee.process.command;

import org.jspecify.annotations.NullMarked;
