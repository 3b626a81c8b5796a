/** The web pages of the room. */
@NullMarked
package org.cordee.submission.web;

import org.jspecify.annotations.NullMarked;
