/** Cordée: hybrid consortia of large firms and social-economy enterprises, from invitation to signed bid. */
@NullMarked
package org.cordee;

import org.jspecify.annotations.NullMarked;
