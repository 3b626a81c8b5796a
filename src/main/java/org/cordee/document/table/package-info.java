/** Reads tables of any origin line by line: CSV texts, XLSX workbooks, and archives with one of these. */
@NullMarked
@NamedInterface("table")
package org.cordee.document.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
