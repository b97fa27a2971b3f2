// What is loaded once somebody wants to search.
import "./search/opening/wake.js";
