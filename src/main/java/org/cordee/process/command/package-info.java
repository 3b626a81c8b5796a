/** What the engine must be told: written with the act, sent in order, sent again. */
@NullMarked
package org.cordee.process.command;

import org.jspecify.annotations.NullMarked;
