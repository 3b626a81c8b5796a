/** What the pages show of processes, incidents and idleness: read in the background, so that no page waits for the engine. */
@NullMarked
package org.cordee.process.board;

import org.jspecify.annotations.NullMarked;
