export { DrawnByServer as default } from '../_frame/drawn-by-server';
