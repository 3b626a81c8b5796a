/** Pages of the application: a member's pieces, one a page; what the lead checks. */
@NullMarked
package org.cordee.application.web;

import org.jspecify.annotations.NullMarked;
