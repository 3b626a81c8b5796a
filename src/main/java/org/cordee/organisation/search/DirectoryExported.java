package org.cordee.organisation.search;

import org.cordee.shared.EventHeader;
import org.cordee.shared.PlatformFact;

/**
 * A person took a list out of the directory as a file.
 *
 * @param filter the conditions of the search as the part of the page's address after the question mark; the audit
 * keeps a salted hash of it
 * @param rows organisations in the file
 * @param format CSV or XLSX
 */
public record DirectoryExported(EventHeader stamp, String filter, int rows, String format) implements PlatformFact {}
