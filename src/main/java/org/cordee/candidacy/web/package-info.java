/** The pages and the API of the application that is deposited before the bid. */
@NullMarked
package org.cordee.candidacy.web;

import org.jspecify.annotations.NullMarked;
