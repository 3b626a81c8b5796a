/** Reads the words of papers that others wrote: PDF, text documents, workbooks and plain texts, within stated bounds. */
@NullMarked
@NamedInterface("text")
package org.cordee.document.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
