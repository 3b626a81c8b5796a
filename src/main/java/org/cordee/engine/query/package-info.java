/** The search endpoints of the embedded engine: filters, sorting, pages and their SQL. */
@NullMarked
package org.cordee.engine.query;

import org.jspecify.annotations.NullMarked;
