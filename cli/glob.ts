// In a bundle of its own: most commands are given the names of files.
export { glob, isDynamicPattern } from 'tinyglobby';
