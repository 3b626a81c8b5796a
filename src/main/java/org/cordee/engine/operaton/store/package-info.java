/** Writes Operaton's rows: keys, JSON values and history, and notifies listeners after the commit. */
@NullMarked
package org.cordee.engine.operaton.store;

import org.jspecify.annotations.NullMarked;
