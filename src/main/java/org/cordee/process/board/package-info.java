/**
 * The state of processes, incidents and idleness for the pages: read in the background, so that no page waits for the
 * engine.
 */
@NullMarked
package org.cordee.process.board;

import org.jspecify.annotations.NullMarked;
