/** How Operaton's rows are written: their keys, JSON values and history, and who is told after the commit. */
@NullMarked
package org.cordee.engine.operaton.store;

import org.jspecify.annotations.NullMarked;
