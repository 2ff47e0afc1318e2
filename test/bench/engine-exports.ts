// What the bench runs of the engine, bundled as the extension ships it: `tsx` makes every inner function slower.
export { detect } from '../../src/detect/detect.ts';
export { loadModels } from '../../src/detect/learnt/models.ts';
