/** Searches and statistics of the REST API: SQL over Operaton's runtime and history tables. */
@NullMarked
package org.cordee.engine.query;

import org.jspecify.annotations.NullMarked;
